// The peer: Microsoft 365 Agents SDK for Node, five questions in turn, state in memory, no authentication. Usage: node agents.js PORT
const express = require('express');
const { CloudAdapter, ActivityHandler, ConversationState, MemoryStorage } = require('@microsoft/agents-hosting');

const questions = ['What is the budget?', 'How do you know?', 'Who approves?', 'What is the next step?', 'Any problems?'];
const conversationState = new ConversationState(new MemoryStorage());
const answers = conversationState.createProperty('answers');

class Peer extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const given = await answers.get(context, []);
      if (given.length === questions.length) given.length = 0;
      else given.push(context.activity.text);
      await answers.set(context, given);
      await context.sendActivity(questions[given.length % questions.length]);
      await next();
    });
  }

  async run(context) {
    await conversationState.load(context);
    await super.run(context);
    await conversationState.saveChanges(context);
  }
}

const adapter = new CloudAdapter({});
const peer = new Peer();
const app = express();
app.use(express.json());
app.get('/healthz', (_, res) => res.send('alive'));
app.post('/api/messages', (req, res) => adapter.process(req, res, (context) => peer.run(context)));
app.listen(Number(process.argv[2]), '127.0.0.1');
