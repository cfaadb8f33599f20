/** What the contact is called that comes of a call: the same, however often it is noted. */
export function contactOfCall(callId: string, personId: string): string {
  return `call/${callId}/${personId}`;
}

const STEP = 'step/';

/** What the contact is called that comes of a step, by the id of the step's row. */
export function contactOf(stepRowId: string): string {
  return `${STEP}${stepRowId}`;
}

/** The id of the row of the step that a contact came of; null where it came of none. */
export function stepOf(contactId: string): string | null {
  return contactId.startsWith(STEP) ? contactId.slice(STEP.length) : null;
}
