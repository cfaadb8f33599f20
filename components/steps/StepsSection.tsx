/** What was done, week by week. */
export function StepsSection() {
  return null;
}
