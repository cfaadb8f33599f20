import { toastSection, toastStyles } from '../../components/quotes/capture/toastSection.ts';
import { SAID, type Toast } from '../../core/quotes/capture/toast.ts';
import { readSession } from '../../platform/storageArea.ts';

// The toast for pages that no script can reach, shown in the toolbar's popup or in a window.
const toast = (await readSession(SAID)) as Toast | undefined;
if (toast) {
  document.adoptedStyleSheets = [toastStyles()];
  const { section, begin } = toastSection(toast, null, close);
  document.body.append(section);
  begin();
}
document.documentElement.dataset.started = '';
