/** The one channel on which the page asks; arguments are the operation's name and its input. */
export const callChannel = "runbooks:call";
/** The one channel on which the host tells the page something; the argument is a `HostEvent`. */
export const eventChannel = "runbooks:event";
