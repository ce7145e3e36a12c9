"use server";

import { startChosen } from "#app/_journey/start-chosen.ts";
import type { FormState } from "#lib/web/form-state.ts";

/** Begins an application. */
export const start = async (before: FormState, form: FormData): Promise<FormState> => startChosen("A", before, form);
