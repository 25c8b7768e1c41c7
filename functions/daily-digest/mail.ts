/** One message to one colleague. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** Sends one message, or throws. */
export type SendMail = (mail: Mail) => Promise<unknown>;
