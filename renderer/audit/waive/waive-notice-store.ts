import { create } from "zustand";
import type { OperationOutput } from "../../../core/contract.ts";

/** A save that can be taken back as long as nobody else has changed the file. */
export type Saved = OperationOutput<"waive">;

/** What has become of the last waiver. */
export type WaiveNotice =
  | { readonly state: "waived"; readonly count: number; readonly expires: string; readonly saved: Saved }
  | { readonly state: "undone"; readonly count: number };

type NoticeState = {
  readonly notice: WaiveNotice | undefined;
  /** Who waived last: the same person mostly waives next. */
  readonly by: string;
};

/** The last waiver, told until it is dismissed or undone. */
export const useWaiveNotice = create<NoticeState>()(() => ({ notice: undefined, by: "" }));
