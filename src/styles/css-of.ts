/*
 * Lit's way to make a sheet of a computed string; the strings here are our own constants. By another name,
 * because the build does not minify the literals of a file that has the original one.
 */
export { unsafeCSS as cssOf } from 'lit';
