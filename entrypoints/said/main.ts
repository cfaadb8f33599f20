import { toastSection, toastStyles } from '../../components/quotes/capture/toastSection.ts';
import { SAID, type Toast } from '../../core/quotes/capture/toast.ts';
import { readSession } from '../../platform/storageArea.ts';

// A toast for pages on which none can be shown: under the icon, or in a window of its own.
const toast = (await readSession(SAID)) as Toast | undefined;
if (toast) {
  document.adoptedStyleSheets = [toastStyles()];
  const { section, begin } = toastSection(toast, null, close);
  document.body.append(section);
  begin();
}
document.documentElement.dataset.started = '';
