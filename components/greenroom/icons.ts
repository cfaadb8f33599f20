export const CAMERA = 'M3.5 7.5h11v9.5h-11zM14.5 11l6-3v8.5l-6-3';
export const CAMERA_OFF = 'M4 4l16 16M14.5 14.5V17h-11V7.5H7M11 7.5h3.5V11l6-3v8.5';
export const CHECK = 'M5 12.5l4.5 4.5L19 7';
export const EYE =
  'M2.5 12S6 6 12 6s9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6ZM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z';
export const RECORD = 'M12 17a5 5 0 1 0 0-10 5 5 0 0 0 0 10Z';
export const PLAY = 'M8 5.5v13l10-6.5-10-6.5Z';
