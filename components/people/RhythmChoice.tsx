import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import {
  RHYTHM_UNITS,
  RHYTHMS,
  type Rhythm,
  type RhythmUnit,
  USUAL_RHYTHM,
} from '../../core/people/person.ts';
import { countedRhythm, RHYTHM_COUNT_LIMITS, rhythmOfCount } from '../../core/people/rhythmSpan.ts';
import { words } from '../../locales/libraryWords.ts';
import { rhythmName } from '../../locales/rhythmName.ts';
import { Field } from '../page/Field.tsx';
import styles from './RhythmChoice.module.css';

const texts = words.occasions;

/** The value of the option to enter a rhythm of any length. */
const OTHER = 'other';

/** The value of the option for null. */
const NULL = '';

interface Choosing {
  rhythm: Rhythm | null;
  /** What null is called; missing where a rhythm must be chosen. */
  nullName?: string | undefined;
  /** Whether `none` is a choice. */
  hasNone?: boolean;
  onChoose: (rhythm: Rhythm | null) => void;
  /** Called with a sentence for a count that is none. */
  onRefuse: (sentence: string) => void;
}

/** What `useRhythmChoice` gives. */
export interface RhythmChoice {
  /** The props of a `select`, with its options. */
  select: {
    value: string;
    onChange: (event: { currentTarget: HTMLSelectElement }) => void;
    children: ComponentChildren;
  };
  /** Whether a rhythm is chosen: refuses where another length is asked for, and not entered yet. */
  isSaid: () => boolean;
  /** The fields for one of any length; null where a usual one is chosen. */
  length: ComponentChildren;
}

/** A choice among the usual rhythms, with fields for one of any length. */
export function useRhythmChoice(choosing: Choosing): RhythmChoice {
  const { rhythm, nullName, hasNone = true, onChoose, onRefuse } = choosing;
  const counted = rhythm === null ? null : countedRhythm(rhythm);
  const [isOther, setOther] = useState(counted !== null);
  // Asked for in the same event in which it changes, before anything is rendered.
  const isUnsaid = useRef(false);
  const [unit, setUnit] = useState<RhythmUnit>(counted?.unit ?? 'weeks');
  const shown = isOther || counted ? OTHER : (rhythm ?? NULL);

  const refuse = (of: RhythmUnit) => onRefuse(texts.notACount(RHYTHM_COUNT_LIMITS[of]));
  const choose = (value: string) => {
    setOther(value === OTHER);
    isUnsaid.current = value === OTHER && !counted;
    if (value !== OTHER) onChoose(value === NULL ? null : (value as Rhythm));
  };
  const count = (value: number, of: RhythmUnit) => {
    setUnit(of);
    const chosen = rhythmOfCount(value, of);
    isUnsaid.current = chosen === null;
    if (chosen === null) return refuse(of);
    onChoose(chosen);
  };
  const usual = RHYTHMS.filter((each) => hasNone || each !== 'none');
  return {
    isSaid: () => {
      if (isUnsaid.current) refuse(unit);
      return !isUnsaid.current;
    },
    select: {
      value: shown,
      onChange: ({ currentTarget: { value } }) => choose(value),
      children: (
        <>
          {nullName !== undefined && <option value={NULL}>{nullName}</option>}
          {usual.map((each) => (
            <option key={each} value={each}>
              {rhythmName(each)}
            </option>
          ))}
          <option value={OTHER}>
            {counted && rhythm ? rhythmName(rhythm) : texts.otherRhythm}
          </option>
        </>
      ),
    },
    length: shown === OTHER && (
      <div class={styles.length}>
        <Field label={texts.count} state="" refusal="">
          <input
            type="number"
            min={1}
            max={RHYTHM_COUNT_LIMITS[unit]}
            step={1}
            defaultValue={counted ? String(counted.count) : ''}
            onChange={({ currentTarget: { valueAsNumber } }) => count(valueAsNumber, unit)}
          />
        </Field>
        <Field label={texts.unit} state="" refusal="">
          <select
            value={unit}
            onChange={({ currentTarget }) => {
              const input = currentTarget
                .closest(`.${styles.length}`)
                ?.querySelector<HTMLInputElement>('input');
              const of = currentTarget.value as RhythmUnit;
              if (input?.value) count(input.valueAsNumber, of);
              else setUnit(of);
            }}
          >
            {RHYTHM_UNITS.map((each) => (
              <option key={each} value={each}>
                {words.rhythms.units[each]}
              </option>
            ))}
          </select>
        </Field>
      </div>
    ),
  };
}

interface NewRhythm {
  choice: RhythmChoice;
  /** What is chosen, also within the event that changes it: Enter in the count submits the form at once. */
  latestRhythm: () => Rhythm;
}

/**
 * The choice for somebody new, who has the usual rhythm at first.
 *
 * @param refuse shows a sentence; an empty one takes it away
 */
export function useNewRhythm(refuse: (sentence: string) => void): NewRhythm {
  const [rhythm, setRhythm] = useState<Rhythm>(USUAL_RHYTHM);
  const latest = useRef(rhythm);
  const choice = useRhythmChoice({
    rhythm,
    onChoose: (chosen) => {
      latest.current = chosen ?? 'none';
      setRhythm(latest.current);
      refuse('');
    },
    onRefuse: refuse,
  });
  return { choice, latestRhythm: () => latest.current };
}
