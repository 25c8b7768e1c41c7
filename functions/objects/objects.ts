/** What may be put at an address, once, until it expires. */
export interface UploadOffer {
  /** Where it will lie: made of ids, never of a name. */
  key: string;
  contentType: string;
  /** Exactly so many bytes; the store refuses anything else. */
  bytes: number;
  /** Seconds until the address is worth nothing. */
  expiresIn: number;
}

export interface UploadLink {
  url: string;
  method: "PUT";
  /** Headers that have to be sent as they are. */
  headers: Record<string, string>;
}

/** Files that others send us: a bucket in the cloud, a folder on one machine. Nothing here ever opens one. */
export interface Objects {
  uploadLink: (offer: UploadOffer) => Promise<UploadLink>;
  /** An address from which the file can be saved, as an attachment under `fileName`; unset while it has not come. */
  downloadLink: (key: string, fileName: string, expiresIn: number) => Promise<string | undefined>;
  /** Its size in bytes; unset while it has not come. */
  sizeOf: (key: string) => Promise<number | undefined>;
  remove: (key: string) => Promise<void>;
}
