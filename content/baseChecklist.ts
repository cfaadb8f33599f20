import type { BaseChecklist } from './checklistSchema.ts';
import base from './checklists/base.json' with { type: 'json' };

/** The checklist that everybody begins with, checked when the extension was built. */
export const baseChecklist: BaseChecklist = base;
