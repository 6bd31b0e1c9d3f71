/**
 * A PNG of an SVG file, drawn by the browser on white. From a `data:` address, the only one the page's
 * policy allows for pictures wherever the page runs.
 */
export async function rasterise(svg: string, widthPx: number): Promise<Uint8Array> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = Math.round((widthPx * image.naturalHeight) / image.naturalWidth);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas to draw on');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, 'image/png');
  });
  if (png === null) throw new Error('The canvas gave no picture');
  return new Uint8Array(await png.arrayBuffer());
}
