import { statfsSync } from "node:fs";

/** Types of shared file systems (statfs(2)): NFS, SMB, CIFS, SMB2, FUSE, 9P. */
const remoteTypes: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x01021997,
]);

/**
 * Whether `folder` lies on a file system that other machines may share: their changes raise no events here, and a
 * frozen file is unlocked there. No, where the system does not tell.
 */
export function isRemote(folder: string): boolean {
  try {
    return remoteTypes.has(statfsSync(folder).type);
  } catch {
    return false;
  }
}
