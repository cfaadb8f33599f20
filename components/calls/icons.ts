export const AGAIN = 'M5 12a7 7 0 1 1 2.2 5.1M5 17.5v-4h4';
export const ASK = 'M9.3 9a2.8 2.8 0 1 1 4 2.6c-.9.4-1.3 1-1.3 2.1M12 17.2v.3';
export const CALENDAR = 'M4 6h16v14H4zM4 10.5h16M8.5 3.5V7M15.5 3.5V7';
export const CAMERA = 'M3.5 7.5h11v9.5h-11zM14.5 11l6-3v8.5l-6-3';
export const EDIT = 'M5 19l1-4L16 5l3 3L9 18l-4 1Z';
export const FLAG = 'M6 20V5h11l-2 3.5 2 3.5H6';
export const LIST = 'M5 7l1.5 1.5L9 5.5M5 16l1.5 1.5L9 14.5M12.5 7.5H20M12.5 16.5H20';
export const ON = 'M9.5 6l6 6-6 6';
export const PEOPLE =
  'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 19.5c.5-3.5 3-5 6.5-5s6 1.5 6.5 5M16 5a3.3 3.3 0 0 1 0 6.3M18 14.8c2 .7 3.2 2.2 3.5 4.7';
export const SETTINGS =
  'M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2M5.6 18.4l2.2-2.2M16.2 7.8l2.2-2.2';
export const SIDE = 'M3.5 5h17v14h-17zM14.5 5v14';
export const TALK = 'M4.5 5.5h15v11h-8l-4 3.5v-3.5h-3z';
