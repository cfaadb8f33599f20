export const GRIP = 'M5 9h14M5 15h14';
export const EDIT = 'M5 19l1-4L16 5l3 3L9 18l-4 1Z';
export const REMOVE = 'M5 7h14M10 7V4.5h4V7M7 7l1 12.5h8L17 7';
