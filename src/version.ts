/** The version of this copy, compared when two copies of the bundle meet on one page. */
export const version = '0.1.0';
