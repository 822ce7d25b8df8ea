using System;
using SafeCompile.Bench;

// Calls through a base class and through an interface, with three receivers in turn.
public sealed class VirtualCalls : IWorkload
{
    private const int Rounds = 200_000;

    public double Run()
    {
        Shape[] shapes = [new Circle(1.5), new Square(2), new Triangle(3, 1)];
        double sum = 0;
        for (int i = 0; i < Rounds; i++)
        {
            for (int k = 0; k < shapes.Length; k++)
            {
                sum += shapes[k].Area();
                sum += ((INamed)shapes[k]).Order;
            }
        }

        return sum;
    }

    private interface INamed
    {
        int Order { get; }
    }

    private abstract class Shape : INamed
    {
        public abstract int Order { get; }

        public abstract double Area();
    }

    private sealed class Circle(double radius) : Shape
    {
        public override int Order => 1;

        public override double Area() => Math.PI * radius * radius;
    }

    private sealed class Square(double side) : Shape
    {
        public override int Order => 2;

        public override double Area() => side * side;
    }

    private sealed class Triangle(double width, double height) : Shape
    {
        public override int Order => 3;

        public override double Area() => width * height / 2;
    }
}
