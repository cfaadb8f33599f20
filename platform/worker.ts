/**
 * Work that would keep a page busy, done beside it. A worker of Nahbar's is an unlisted script of its
 * own (`entrypoints/`), and answers one question: it may tell how far it is, and then says the answer.
 */

type Message<Told, Answer> = { told: Told } | { answer: Answer };

/**
 * Asks a worker, which is started for it and ended with it.
 *
 * @param script such as `/contactsWorker.js`
 * @param signal ends the work; then the promise rejects with its reason
 * @throws an Error if the worker fails
 */
export function askWorker<Question, Told, Answer>(
  script: string,
  question: Question,
  tell: (told: Told) => void,
  signal: AbortSignal,
): Promise<Answer> {
  const worker = new Worker(script);
  return new Promise<Answer>((resolve, reject) => {
    signal.throwIfAborted();
    signal.addEventListener('abort', () => reject(signal.reason));
    worker.onmessage = ({ data }: MessageEvent<Message<Told, Answer>>) => {
      if ('answer' in data) resolve(data.answer);
      else tell(data.told);
    };
    const failed = (event: Event) =>
      reject(new Error(`${script} failed: ${(event as ErrorEvent).message ?? 'unknown'}`));
    worker.onerror = failed;
    worker.onmessageerror = failed;
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}

/** Answers the question of the page that has started this worker. */
export function answerAsWorker<Question, Told, Answer>(
  answer: (question: Question, tell: (told: Told) => void) => Promise<Answer>,
): void {
  const post = (message: Message<Told, Answer>) => self.postMessage(message);
  self.onmessage = async ({ data }: MessageEvent<Question>) => {
    try {
      post({ answer: await answer(data, (told) => post({ told })) });
    } catch (error) {
      // A rejected promise is no error of the worker's to the page: this is.
      setTimeout(() => {
        throw error;
      });
    }
  };
}
