// What happens in the chats, in order. The browser reconnects by itself; only where it gives up (the program was stopped), we start again.

export function follow(onHappening, onConnection) {
  let after = 0;
  const start = () => {
    const source = new EventSource(`/local/stream?after=${after}`);
    source.onopen = () => onConnection(true);
    source.onmessage = ({ data }) => {
      const happening = JSON.parse(data);
      if (happening.kind === "StartedOver") after = 0;
      if (happening.n > 0) after = happening.n;
      onHappening(happening);
    };
    source.onerror = () => {
      onConnection(false);
      if (source.readyState === EventSource.CLOSED) setTimeout(start, 2000);
    };
  };
  start();
}
