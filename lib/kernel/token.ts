import { createHash, randomBytes } from "node:crypto";

/** 256 random bits, as 64 hexadecimal digits: for links and cookies. */
export const newToken = () => randomBytes(32).toString("hex");

/** SHA-256 in hexadecimal: what is kept of a token, and the fingerprint of a sent document. */
export const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
