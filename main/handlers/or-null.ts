/** Blank answers of a form are no answers. */
export const orNull = (text: string | null): string | null => (text?.trim() ? text.trim() : null);
