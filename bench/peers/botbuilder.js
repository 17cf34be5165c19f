// The peer: Bot Framework SDK for Node, a waterfall of five questions, state in memory, no authentication. Usage: node botbuilder.js PORT
const express = require('express');
const { CloudAdapter, ConfigurationBotFrameworkAuthentication, ConversationState, MemoryStorage, ActivityHandler } = require('botbuilder');
const { DialogSet, WaterfallDialog, TextPrompt } = require('botbuilder-dialogs');

const conversationState = new ConversationState(new MemoryStorage());
const dialogs = new DialogSet(conversationState.createProperty('dialog'));
const ask = (words) => (step) => step.prompt('text', words);
dialogs.add(new TextPrompt('text'));
dialogs.add(new WaterfallDialog('check-in', [
  ask('What is the budget?'), ask('How do you know?'), ask('Who approves?'), ask('What is the next step?'), ask('Any problems?'),
  (step) => step.replaceDialog('check-in'),
]));

class Peer extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const dialog = await dialogs.createContext(context);
      const result = await dialog.continueDialog();
      if (result.status === 'empty') await dialog.beginDialog('check-in');
      await next();
    });
  }
  async run(context) {
    await super.run(context);
    await conversationState.saveChanges(context, false);
  }
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const peer = new Peer();
const app = express();
app.use(express.json());
app.get('/healthz', (_, res) => res.send('alive'));
app.post('/api/messages', (req, res) => adapter.process(req, res, (context) => peer.run(context)));
app.listen(Number(process.argv[2]), '127.0.0.1');
