/** Whether an unknown id is said back to the reader: a link can hold any words, and whole sentences would look like ours. */
export const isSafeToEcho = (id: string): boolean =>
  /^(?=.{1,60}$)[\p{L}\p{N}]+([-_][\p{L}\p{N}]+)*$/u.test(id);
