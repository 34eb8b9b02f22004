/** The one channel on which the page asks; arguments are the operation's name and its input. */
export const callChannel = "runbooks:call";
/** The one channel on which the host tells the page something; the argument is a `HostEvent`. */
export const eventChannel = "runbooks:event";
/** Says that the window is about to close; the page's side answers on the second when nothing is under way. */
export const closingChannel = "runbooks:closing";
export const settledChannel = "runbooks:settled";
