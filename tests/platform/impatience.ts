import { onTestFinished, vi } from 'vitest';

/** Within this test, nobody waits for a lock that is not free at once. */
export function losesPatience(): void {
  const spy = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
    const late = new AbortController();
    setTimeout(() => late.abort(new DOMException('late', 'TimeoutError')));
    return late.signal;
  });
  onTestFinished(() => spy.mockRestore());
}
