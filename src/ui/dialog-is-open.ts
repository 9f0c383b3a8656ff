/** Whether a dialog stands over the page. Asked of the page, because one just opened does not have the focus yet. */
export const dialogIsOpen = () => document.querySelector('[role="dialog"]') !== null
