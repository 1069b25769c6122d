import { type DialogCatalogue, enDialogs } from './enDialogs.ts';

/** What dialogs, frames and print say. Its language is chosen when the site is built. */
export const dialogText: DialogCatalogue = enDialogs;
