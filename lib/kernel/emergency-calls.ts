/** The only words of the portal that tell somebody to make a call: wherever they stand, the other ways stand beside them. */
export const call999 = "If someone is in danger, call 999";
export const otherWaysTo999 =
  "If you cannot hear or speak on the phone, use 999 in British Sign Language by video, Relay UK, or a text to 999.";
export const inDanger = `${call999}. ${otherWaysTo999}`;
/** For urgent help. */
export const call111Or101 =
  "For urgent help that is not an emergency, call 111, or 101 for the police. You can reach both by Relay UK too, and use their websites.";
/** For a service that cannot keep people safe. */
export const tellCouncilNow = "Tell the council now";
export const waysToCouncil =
  "Call them. If you cannot hear or speak on the phone, call by Relay UK, or email them. Then send this: it comes first in our list.";
