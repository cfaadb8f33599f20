import { saveFile } from '../../platform/saveFile.ts';
import { element } from './element.ts';
import { type Findings, rawExport } from './findings.ts';
import { texts } from './texts.ts';

/** The button that gives the user a file with all that could be read. */
export function saveAll(findings: Findings): HTMLElement {
  const saved = element('p', { role: 'status' });
  const save = () => {
    const name = `nahbar-${new Date().toISOString().slice(0, 10)}-raw.json`;
    const file = new Blob([rawExport(findings)], { type: 'application/json' });
    saveFile(name, file);
    saved.textContent = texts.saved(name);
  };
  return element(
    'div',
    {},
    element('button', { type: 'button', class: 'edged', onClick: save }, texts.save),
    element('p', { class: 'note' }, texts.saveNote),
    saved,
  );
}
