import { button, dialog, eventually } from './look.ts';
import { click } from './user.ts';

/** The preview of a paste that is open, once it is. */
export function preview(): Promise<HTMLElement> {
  return eventually(() => {
    const found = dialog();
    if (found?.querySelector('h2')?.textContent !== '粘贴预览')
      throw new Error('No preview is open');
    return found;
  });
}

/** The lines of its list: place, what stands there, what would. */
export async function previewRows(): Promise<readonly string[]> {
  const rows = [...(await preview()).querySelectorAll('tbody tr')];
  return rows.map((row) => [...row.children].map((part) => part.textContent).join(' | '));
}

/** What it says of a kind of trouble. */
export async function troubles(title: string): Promise<readonly string[]> {
  const sections = [...(await preview()).querySelectorAll('section')];
  const found = sections.find((section) => section.querySelector('h3')?.textContent === title);
  return [...(found?.querySelectorAll('li') ?? [])].map((line) => line.textContent);
}

/** Its radio button or box of exactly this name. */
export async function choice(name: string): Promise<HTMLInputElement> {
  const labels = [...(await preview()).querySelectorAll('label')];
  const input = labels.find((label) => label.textContent === name)?.querySelector('input');
  if (input === null || input === undefined) throw new Error(`The preview offers no “${name}”`);
  return input;
}

/** Takes over what it shows. */
export async function adopt(): Promise<void> {
  const taker = button('采用', await preview());
  if (taker === null) throw new Error('The preview has no 采用');
  await click(taker);
  await gone();
}

export async function gone(): Promise<void> {
  await eventually(() => {
    if (dialog() !== null) throw new Error('The preview is still open');
  });
}
