using Shapes;

var square = new Polygon([(0, 0), (3, 0), (3, 3), (0, 3)]);
Console.WriteLine($"The square has an area of {square.Area():F1}.");

var circle = new Polygon(Enumerable.Range(0, 360).Select(i => (Math.Cos(i * Math.PI / 180), Math.Sin(i * Math.PI / 180))).ToList());
Console.WriteLine($"The circle has an area of {circle.Area():F3}.");
