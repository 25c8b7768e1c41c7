import { Component, type ErrorInfo, type ReactNode } from "react";
import { Broken } from "./states.tsx";

interface State {
  isBroken: boolean;
}

/** Keeps a page that breaks from taking the menu with it. React asks for a class here. */
export class PageBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { isBroken: false };

  static getDerivedStateFromError(): State {
    return { isBroken: true };
  }

  override componentDidCatch(error: Error, { componentStack }: ErrorInfo): void {
    console.error(error.name, componentStack);
  }

  override render(): ReactNode {
    return this.state.isBroken ? <Broken /> : this.props.children;
  }
}
