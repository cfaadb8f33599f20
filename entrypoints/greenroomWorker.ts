import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { LookerAnswer, LookerQuestion } from '../platform/greenroom/looker.ts';
import { Looking } from '../platform/greenroom/looking.ts';

/** Analyses camera pictures in a worker (`platform/greenroom/looker.ts`). */
export default defineUnlistedScript(() => {
  const looking = new Looking();
  let before: Promise<unknown> = Promise.resolve();
  self.onmessage = ({ data }: MessageEvent<LookerQuestion>) => {
    if (data.name === 'look') looking.hurry();
    // One after another: each analysis uses results of the previous one.
    before = before.then(() => answer(data));
  };

  async function answer(question: LookerQuestion): Promise<void> {
    const post = (message: LookerAnswer) => self.postMessage(message);
    const { number } = question;
    try {
      post({ number, answer: await answerTo(question) });
    } catch (error) {
      post({ number, fault: error instanceof Error ? error.message : String(error) });
    }
  }

  function answerTo(question: LookerQuestion): unknown {
    if (question.name === 'look') return looking.look(...question.told);
    return question.name === 'warmUp' ? looking.warmUp() : looking.forget();
  }
});
