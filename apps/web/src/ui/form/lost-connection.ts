/** What a person reads where no answer came: nothing is lost, and what to do. */
export const lostConnection =
  "No connection to the server, so this is not saved yet. Leave the page open and try again in a moment.";
