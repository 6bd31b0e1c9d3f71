let printed: HTMLIFrameElement | null = null;

/** Prints a page of its own, which runs nothing; the screen stays as it is. */
export function printPage(html: string): void {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.setAttribute('aria-hidden', 'true');
  frame.style.cssText = 'position: fixed; width: 0; height: 0; border: 0';
  frame.srcdoc = html;
  frame.addEventListener('load', () => {
    frame.contentWindow?.print();
  });
  // Some browsers read the page for as long as their dialog stands.
  printed?.remove();
  printed = frame;
  document.body.append(frame);
}
