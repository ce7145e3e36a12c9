import type { Actor } from "#lib/kernel/actor.ts";

/** Only the command: staff hand in files for it from the register pages. */
export const mayImportRegister = (actor: Actor) => actor.kind === "system" && actor.job === "register-import";
