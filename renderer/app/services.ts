import { createContext, useContext } from "react";
import type { HostClient } from "../connection/host-client.ts";
import type { ModelClient } from "../model/model-client.ts";

/** The two things a screen may talk to, injected so that tests can give it others. */
export type Services = { readonly host: HostClient; readonly model: ModelClient };

export const ServicesContext = createContext<Services | undefined>(undefined);

/** @throws Error outside of a provider */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error("useServices needs a ServicesContext");
  return services;
}
