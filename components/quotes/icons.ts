export { HEART } from './heart.ts';

export const COPY = 'M9 9h10v11H9zM15 9V4H5v11h4';
export const PREVIOUS = 'M15 5l-7 7 7 7';
export const NEXT = 'M9 5l7 7-7 7';
export const PIN = 'M9 4h6l-1 6 3 3v1.5H7V13l3-3-1-6ZM12 14.5V21';
export const HIDE =
  'M4 4l16 16M9.9 5.6A9.6 9.6 0 0 1 12 5.4c5 0 8.3 4.4 9 6.6a11 11 0 0 1-2.7 3.9M6.1 8A11.4 11.4 0 0 0 3 12c.7 2.2 4 6.6 9 6.6 1.5 0 2.8-.4 4-1M9.9 9.9a3 3 0 0 0 4.2 4.2';
export const KEYS = 'M9.3 9a2.8 2.8 0 1 1 4 2.6c-.9.4-1.3 1-1.3 2.1M12 17.2v.3';
