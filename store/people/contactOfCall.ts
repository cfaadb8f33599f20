/** What the contact is called that comes of a call: the same, however often it is noted. */
export function contactOfCall(callId: string, personId: string): string {
  return `call/${callId}/${personId}`;
}
