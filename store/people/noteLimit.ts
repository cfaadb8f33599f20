/** The most characters of a note on a contact: it is a line. */
export const CONTACT_NOTE_LIMIT = 500;
