/** The id of the contact that follows from a call: always the same, so that it is not logged twice. */
export function contactOfCall(callId: string, personId: string): string {
  return `call/${callId}/${personId}`;
}

const STEP = 'step/';

/** The id of the contact that follows from a step. */
export function contactOf(stepRowId: string): string {
  return `${STEP}${stepRowId}`;
}

/** The id of the step's row from which a contact follows, or null. */
export function stepOf(contactId: string): string | null {
  return contactId.startsWith(STEP) ? contactId.slice(STEP.length) : null;
}
