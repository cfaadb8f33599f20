/**
 * What one look at the camera's picture has found. Nothing else leaves the worker that looks.
 *
 * All places are in the picture as the camera gives it, not mirrored. All directions are the person's own:
 * their left is on the right of that picture, and on the left of a mirror.
 */
export interface Look {
  /** `null` until something can be said. */
  person: PersonSeen | null;
  texts: TextsFound;
  /** `null` until something can be said: then nothing is to be shown, neither good nor bad. */
  background: Background | null;
  /** `null` where no face is seen, or nothing can be said yet. */
  light: LightAdvice | null;
  /** What to change, the most important first; empty where the person sits well; `null` as for light. */
  framing: FramingAdvice[] | null;
}

/**
 * - `nobody`: neither a face nor a body.
 * - `withoutFace`: somebody, but turned away, cut off, or too dark to find the face.
 * - `seen`: somebody with a face.
 */
export type PersonSeen = 'nobody' | 'withoutFace' | 'seen';

/** A rectangle in parts of the picture's width and height, from 0 to 1, from its top left corner. */
export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * - `certain`: others can read it. Right in 97 of 100 cases or better.
 * - `maybe`: it looks like text to a machine. Ask, and do not say.
 */
export type TextTier = 'certain' | 'maybe';

/** Text behind the person: a whole document or note, not its single lines. */
export interface ReadableText {
  /** The same from look to look, for as long as it is in its place. */
  id: number;
  tier: TextTier;
  place: Place;
  /**
   * The first words, at most `MOST_WORDS` characters, with „…“ left to the page; `null` where they were not
   * recognised well enough to be shown. Never to be stored or logged.
   */
  words: string | null;
}

/** The longest `words` of a text, in characters. */
export const MOST_WORDS = 40;

/** What is readable behind the person, by the last five looks. */
export interface TextsFound {
  /**
   * - `looking`: too few looks, or the picture moves: that there are no texts yet says nothing.
   * - `coarse`: looked at with 640 columns; letters under about 15 pixels of 720 lines may be missed still.
   * - `thorough`: looked at with 960 columns: no texts is as good an answer as there will be.
   */
  state: 'looking' | 'coarse' | 'thorough';
  /** The certain ones first, and the largest first among them. */
  texts: ReadableText[];
}

/**
 * Whether the background is calm. `lookYourself` is no accusation: a machine that finds much detail cannot
 * tell clutter from a plant.
 */
export type Background = { verdict: 'calm' } | { verdict: 'lookYourself'; reason: ReasonToLook };

/**
 * - `detailed`: there is much to see.
 * - `dark`: too dark to tell.
 * - `hidden`: the person fills the picture.
 */
export type ReasonToLook = 'detailed' | 'dark' | 'hidden';

/**
 * What would make the light in the face better. None of it follows from brightness alone, which would say of
 * dark skin that it is badly lit.
 *
 * - `good`: the face has contrast, nothing is burnt out or lost, and its halves are alike.
 * - `lampInFront`: the face has little contrast before a bright background, such as a window behind the person;
 *   a lamp or a window behind the camera helps.
 * - `lessDirect`: parts of the face are burnt out: turn the lamp away or towards a wall.
 * - `moreLight`: parts of the face are lost in black.
 * - `lampLeft`, `lampRight`: the other half of the face has much more light; more from the person's left or
 *   right helps.
 */
export type LightAdvice =
  | 'good'
  | 'lampInFront'
  | 'lessDirect'
  | 'moreLight'
  | 'lampLeft'
  | 'lampRight';

/**
 * What would make the framing better.
 *
 * - `farther`, `closer`: the head is cut, or fills the picture; or it is tiny.
 * - `tiltUp`, `tiltDown`: the eyes are too high or too low in the picture: tilt the camera up or down.
 * - `moveLeft`, `moveRight`: the head is off the middle; to the person's own left or right.
 * - `cameraHigher`, `cameraLower`: the face is seen from below, or from far above.
 * - `level`: the head or the camera is aslant.
 */
export type FramingAdvice =
  | 'farther'
  | 'closer'
  | 'tiltUp'
  | 'tiltDown'
  | 'moveLeft'
  | 'moveRight'
  | 'cameraHigher'
  | 'cameraLower'
  | 'level';
