/** Icons of what is done with a row: SVG paths for a viewBox of 24 by 24. */

export const COPY = 'M9 9h10v10.5H9zM15 9V4.5H5V15h4';
export const DOWNLOAD = 'M12 4.5v10M7.5 10.5l4.5 4.5 4.5-4.5M5 19h14';
export const EDIT = 'M5 19l1-4L16 5l3 3L9 18l-4 1Z';
export const MOVE = 'M4 6.500h6l2 2.500h8v9.500H4zM9.5 13.700h5M12.7 11.500l2.2 2.2-2.2 2.2';
export const SHARE = 'M12 15V4M8 7.5 12 4l4 3.5M5.5 12v7.5h13V12';
export const TAG = 'M4.5 4.500h7l8 8-7 7-8-8zM8.5 8.500h.01';
export const TRASH = 'M5 7h14M10 7V4.5h4V7M7 7l1 12.5h8L17 7';
