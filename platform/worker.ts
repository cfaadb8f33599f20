/**
 * Runs long work in a worker: an unlisted script in `entrypoints/` that answers one request, possibly
 * with updates, such as progress, before the answer.
 */

type Message<Update, Answer> = { update: Update } | { answer: Answer };

/**
 * Starts a worker for one request and terminates it afterwards.
 *
 * @param script such as `/contactsWorker.js`
 * @param signal aborts; the promise then rejects with its reason
 * @throws an Error if the worker fails
 */
export function askWorker<Question, Update, Answer>(
  script: string,
  question: Question,
  onUpdate: (update: Update) => void,
  signal?: AbortSignal,
): Promise<Answer> {
  const worker = new Worker(script);
  return new Promise<Answer>((resolve, reject) => {
    signal?.throwIfAborted();
    signal?.addEventListener('abort', () => reject(signal.reason));
    worker.onmessage = ({ data }: MessageEvent<Message<Update, Answer>>) => {
      if ('answer' in data) resolve(data.answer);
      else onUpdate(data.update);
    };
    const failed = (event: Event) =>
      reject(new Error(`${script} failed: ${(event as ErrorEvent).message ?? 'unknown'}`));
    worker.onerror = failed;
    worker.onmessageerror = failed;
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}

/** Answers the request of the page that started this worker. */
export function answerAsWorker<Question, Update, Answer>(
  answer: (question: Question, onUpdate: (update: Update) => void) => Promise<Answer>,
): void {
  const post = (message: Message<Update, Answer>) => self.postMessage(message);
  self.onmessage = async ({ data }: MessageEvent<Question>) => {
    try {
      post({ answer: await answer(data, (update) => post({ update })) });
    } catch (error) {
      // A rejected promise does not raise `onerror` in the page, but this does.
      setTimeout(() => {
        throw error;
      });
    }
  };
}
