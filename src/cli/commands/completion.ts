import type { CommandSpec } from '../command.ts';
import { EXIT } from '../exit.ts';

const SHELLS = ['bash', 'zsh', 'fish', 'powershell'];

export const completion: CommandSpec = {
  name: 'completion',
  describes: 'cli.completion.describes',
  about: 'cli.completion.about',
  args: [
    {
      name: 'shell',
      required: true,
      describes: 'cli.argument.shell',
      choices: async () => SHELLS.map((name) => ({ name })),
    },
  ],
  options: [],
  examples: [
    { line: 'completion bash >> ~/.bashrc', says: 'cli.completion.example.bash' },
    { line: 'completion zsh > ~/.zfunc/_treatyscope', says: 'cli.completion.example.zsh' },
    {
      line: 'completion fish > ~/.config/fish/completions/treatyscope.fish',
      says: 'cli.completion.example.fish',
    },
  ],
  async run(asked) {
    const { script } = await import('@bomb.sh/tab');
    script(asked.argument(0) as string, 'treatyscope', 'treatyscope');
    return EXIT.fine;
  },
};
