export const BEFORE = 'M14.5 6L8.5 12l6 6';
export const AFTER = 'M9.5 6l6 6-6 6';
