/** Whether the browser lets people have another new tab and keep Nahbar; Chrome and Edge switch all of it off. */
export const NEW_TAB_IS_A_CHOICE = import.meta.env.FIREFOX;
