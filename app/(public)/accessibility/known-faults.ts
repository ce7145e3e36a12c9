/** What keeps somebody out or makes it harder, as far as we know. A fault that is mended leaves the list. */
export const knownFaults: readonly string[] = [
  "People who use real screen readers, magnifiers or voice control have not tried it yet. We do not know what they would find.",
  "You are signed out when you open no page for 30 minutes, and are not warned before (success criterion 2.2.1). What you saved is kept, and what you typed too where your browser runs JavaScript.",
  "The number of characters that are left in a long text is counted only where your browser runs JavaScript. Too long a text is never cut: you are told how long it may be.",
  "The page for an address that does not exist has no way to the other pages but a link to the start page.",
];
