// The styles of components come after these, so that equal weight lets them win.
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { ServicesContext } from "./app/services.ts";
import { bridgeTransport } from "./connection/bridge-transport.ts";
import { createHostClient } from "./connection/host-client.ts";
import { loopbackTransport } from "./connection/loopback-transport.ts";
import { startModel } from "./model/model-client.ts";
import { followAddress } from "./navigation/navigation-store.ts";
import { followSettings } from "./settings/settings-store.ts";
import { followTheme } from "./styles/theme.ts";
import { followRecent } from "./workspace/recent.ts";
import { followWorkspace } from "./workspace/workspace-store.ts";

const host = createHostClient(bridgeTransport() ?? loopbackTransport());
const model = startModel();
followTheme();
void followSettings(host);
followWorkspace(host, model);
followAddress();
followRecent();

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <ServicesContext value={{ host, model }}>
    <App />
  </ServicesContext>,
);
