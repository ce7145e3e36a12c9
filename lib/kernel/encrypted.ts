import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * A text that only whoever has the secret can read, for a browser to keep. In letters that need no escaping in a
 * cookie.
 */
export function encrypted(text: string, secret: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key(secret), nonce);
  const hidden = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString("base64url");
}

/** The text that was encrypted; undefined when it is not as we made it, or was made with another secret. */
export function decrypted(text: string, secret: string): string | undefined {
  const bytes = Buffer.from(text, "base64url");
  const [nonce, tag] = [bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)];
  if (tag.length < TAG_BYTES) return undefined;
  const decipher = createDecipheriv(CIPHER, key(secret), nonce).setAuthTag(tag);
  const shown = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([shown, decipher.final()]).toString();
  } catch {
    return undefined;
  }
}

const key = (secret: string) => createHash("sha256").update(`seal:${secret}`).digest();
