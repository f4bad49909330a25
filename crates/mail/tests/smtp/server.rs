//! A small SMTP server that can be told to misbehave.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// What the server does to the next conversations.
#[derive(Clone, Copy)]
pub(crate) enum Manners {
    /// Takes everything.
    Kind,
    /// Answers like this at the greeting.
    AtGreeting(&'static str),
    /// Answers the recipient's address like this.
    AtRecipient(&'static str),
    /// Answers the whole message like this.
    AtMessage(&'static str),
    /// Breaks off in the middle of the message.
    DropInMessage,
    /// Takes the message and breaks off without saying so.
    DropAfterMessage,
}

/// Runs until the test ends.
pub(crate) struct Server {
    pub(crate) url: String,
    pub(crate) manners: Arc<Mutex<Manners>>,
    pub(crate) taken: Arc<Mutex<Vec<Vec<u8>>>>,
}

impl Server {
    pub(crate) fn start(manners: Manners) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let server = Self {
            url: format!("smtp://{}", listener.local_addr().unwrap()),
            manners: Arc::new(Mutex::new(manners)),
            taken: Arc::default(),
        };
        let (manners, taken) = (server.manners.clone(), server.taken.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let manners = *manners.lock().unwrap();
                // The client may break off too.
                converse(stream.unwrap(), manners, &taken).ok();
            }
        });
        server
    }

    pub(crate) fn taken(&self) -> Vec<Vec<u8>> {
        self.taken.lock().unwrap().clone()
    }
}

fn converse(
    mut stream: TcpStream,
    manners: Manners,
    taken: &Mutex<Vec<Vec<u8>>>,
) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?);
    let mut say = |text: &str| stream.write_all(format!("{text}\r\n").as_bytes());
    if let Manners::AtGreeting(reply) = manners {
        return say(reply);
    }
    say("220 test.example ready")?;
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let command = line.trim_end().to_uppercase();
        match (command.split([' ', ':']).next().unwrap(), manners) {
            ("RCPT", Manners::AtRecipient(reply)) => say(reply)?,
            ("DATA", _) => {
                say("354 go on")?;
                let Some(message) = read_message(&mut lines, manners)? else {
                    return Ok(());
                };
                if let Manners::AtMessage(reply) = manners {
                    say(reply)?;
                } else {
                    taken.lock().unwrap().push(message);
                    if let Manners::DropAfterMessage = manners {
                        return Ok(());
                    }
                    say("250 2.0.0 taken")?;
                }
            }
            ("QUIT", _) => return say("221 bye"),
            _ => say("250 test.example")?,
        }
    }
}

fn read_message(lines: &mut impl BufRead, manners: Manners) -> std::io::Result<Option<Vec<u8>>> {
    let mut message = Vec::new();
    loop {
        let mut line = Vec::new();
        let ended = lines.read_until(b'\n', &mut line)? == 0;
        if ended || (matches!(manners, Manners::DropInMessage) && message.len() > 100) {
            return Ok(None);
        }
        if line == b".\r\n" {
            return Ok(Some(message));
        }
        let unstuffed = line.strip_prefix(b".").unwrap_or(&line);
        message.extend_from_slice(unstuffed);
    }
}
