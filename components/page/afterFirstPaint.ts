/** So long after its first frame a page has painted, in milliseconds, whether or not the browser says so. */
const SURELY_MS = 100;

/**
 * Does `act` once the page has painted. A tab opened in the background paints when it is looked at.
 *
 * Firefox tells of no paint in the popup that its toolbar opens (153); a frame it has there, too.
 */
export function afterFirstPaint(act: () => void): void {
  let isDone = false;
  const once = () => {
    observer.disconnect();
    if (!isDone) act();
    isDone = true;
  };
  const observer = new PerformanceObserver(once);
  observer.observe({ type: 'paint', buffered: true });
  requestAnimationFrame(() => setTimeout(once, SURELY_MS));
}
