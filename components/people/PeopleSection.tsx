/** The people whom the user wants to stay in touch with. */
export function PeopleSection() {
  return null;
}
