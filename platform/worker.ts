/**
 * Work that would keep a page busy, done beside it. A worker of Nahbar's is an unlisted script of its
 * own (`entrypoints/`), and answers one question: it may send updates, such as how far it is, before the answer.
 */

type Message<Update, Answer> = { update: Update } | { answer: Answer };

/**
 * Asks a worker, which is started for it and ended with it.
 *
 * @param script such as `/contactsWorker.js`
 * @param signal ends the work; then the promise rejects with its reason
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

/** Answers the question of the page that has started this worker. */
export function answerAsWorker<Question, Update, Answer>(
  answer: (question: Question, onUpdate: (update: Update) => void) => Promise<Answer>,
): void {
  const post = (message: Message<Update, Answer>) => self.postMessage(message);
  self.onmessage = async ({ data }: MessageEvent<Question>) => {
    try {
      post({ answer: await answer(data, (update) => post({ update })) });
    } catch (error) {
      // A rejected promise is no error of the worker's to the page: this is.
      setTimeout(() => {
        throw error;
      });
    }
  };
}
