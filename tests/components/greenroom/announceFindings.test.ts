import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announceFindings } from '../../../components/greenroom/announceFindings.ts';
import {
  type CheckId,
  type Finding,
  loudspeakerFinding,
  microphoneFinding,
  openFindings,
} from '../../../components/greenroom/findings.ts';
import { announcement, hush } from '../../../components/page/notices.ts';
import { words } from '../../../locales/greenroomWords.ts';

const { rows, microphone } = words.greenroom;

const OFF: Finding = { id: 'microphone', state: 'open', said: '' };
const good = (id: CheckId): Finding => ({ id, state: 'good', said: `${id} is good.` });
const off = [...openFindings(), OFF, loudspeakerFinding('good')];
const picture = (['background', 'texts', 'light', 'framing'] as const).map(good);

/** What a screen reader was told since it was last asked. */
function told(): string {
  vi.advanceTimersByTime(4_000);
  const said = announcement.value;
  hush();
  return said;
}

let findings: ReturnType<typeof signal<readonly Finding[]>>;
let end: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
  findings = signal<readonly Finding[]>(off);
  end = announceFindings(findings as never);
  told();
});

afterEach(() => {
  end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('who does not see what is found', () => {
  it('is told where they sit first, and nothing twice', () => {
    findings.value = [...picture, OFF];
    expect(told()).toBe(
      (['framing', 'texts', 'light', 'background'] as const)
        .map((id) => `${rows[id]}: ${id} is good.`)
        .join(' '),
    );
    findings.value = [...picture, OFF];
    expect(told()).toBe('');
  });

  it('is told of another verdict on the picture once it has stood for two seconds', () => {
    const another: Finding = { id: 'framing', state: 'hint', said: 'A little to the left.' };
    findings.value = [...picture, OFF];
    told();
    findings.value = [...picture.slice(0, 3), another, OFF];
    vi.advanceTimersByTime(1_500);
    findings.value = [...picture, OFF];
    vi.advanceTimersByTime(1_500);
    findings.value = [...picture.slice(0, 3), another, OFF];
    vi.advanceTimersByTime(1_900);
    expect(announcement.value).toBe('');
    // Another look that finds the same begins nothing anew.
    findings.value = [...picture.slice(0, 3), { ...another }, OFF];
    vi.advanceTimersByTime(200);
    expect(announcement.value).toBe(`${rows.framing}: A little to the left.`);
    hush();
  });

  it('is told at once that the microphone is gone', () => {
    findings.value = [...picture, microphoneFinding('good')];
    told();
    findings.value = [...picture, { id: 'microphone', state: 'open', said: 'Gone.' }];
    vi.advanceTimersByTime(10);
    expect(announcement.value).toBe(`${rows.microphone}: Gone.`);
    hush();
  });

  it('is told what to say into the microphone, and only once', () => {
    const listening = microphoneFinding('listening');
    findings.value = [...openFindings(), listening];
    expect(told()).toBe(`${rows.microphone}: ${microphone.listening}`);
    findings.value = [...openFindings(), microphoneFinding('silent')];
    expect(told()).toBe(`${rows.microphone}: ${microphone.silent}`);
    findings.value = [...openFindings(), listening];
    expect(told()).toBe('');
  });

  it('is told anew what was off meanwhile, whatever was not', () => {
    findings.value = [...picture, OFF, loudspeakerFinding('good')];
    expect(told()).toMatch(/framing is good/);
    findings.value = off;
    expect(told()).toBe('');
    findings.value = [...picture, OFF, loudspeakerFinding('good')];
    expect(told()).toMatch(/framing is good/);
  });

  it('is told once why there is no sound, while looks go on', () => {
    const gone: Finding = { id: 'microphone', state: 'open', said: 'Gone.' };
    findings.value = [...picture, gone];
    expect(told()).toMatch(/Gone/);
    findings.value = [...picture, gone];
    expect(told()).toBe('');
  });
});
