import { mount } from "svelte";
import App from "./app.svelte";
import "./style/fonts.css";
import "../web/style/colours.css";
import "./style/frame.css";
import "./style/parts.css";

mount(App, { target: document.body });
